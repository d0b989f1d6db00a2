import { mapChart } from '../../../core/report/charts/charts';
import { readLand, type Land } from '../../../core/report/charts/map/land';
import { ChartSection } from '../charts/chartSection';
import type { IncidentHead } from '../../incidentHead';
import type { Context } from '../context';

/** Where an incident was. The outlines of the countries are asked for when there is first a map to draw. */
export class MapSection {
  private readonly section = new ChartSection('map');
  readonly node = this.section.node;
  private land: Land | undefined;
  private hasAsked = false;

  render(incident: IncidentHead, context: Context): void {
    const isEmpty = incident.places.every(({ point }) => point === undefined);
    if (!isEmpty && !this.hasAsked) {
      this.hasAsked = true;
      context.wantLand();
    }
    const { land } = this;
    this.section.render(
      incident.key,
      context.strings.map,
      {
        isEmpty,
        signature: JSON.stringify([land !== undefined, incident.title, incident.places]),
        // Before they have come, the places stand where they will, so that nothing moves.
        draw: (width) => mapChart(incident, land ?? [], { width, words: context.words }),
      },
      context,
    );
  }

  /** The text of `land.json`. Throws for anything else. */
  take(json: string): void {
    this.land = readLand(json);
  }
}
