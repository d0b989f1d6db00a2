import type { ChartKind } from '../../../core/report/charts/charts';
import type { PageMessage, PictureFormat } from '../../protocol';
import { PROTOCOL_VERSION } from '../../protocol';

/** What the reader wants to take along; `incident` is the summary's key. */
export type SaveWish =
  | { readonly what: 'markdown' | 'report'; readonly incident: string }
  | { readonly what: 'chart'; readonly incident: string; readonly chart: ChartKind; readonly format: PictureFormat };

export function saveMessage(wish: SaveWish): PageMessage {
  const { incident } = wish;
  switch (wish.what) {
    case 'markdown':
      return { version: PROTOCOL_VERSION, type: 'copySummary', incident };
    case 'report':
      return { version: PROTOCOL_VERSION, type: 'saveReport', incident };
    case 'chart':
      return { version: PROTOCOL_VERSION, type: 'saveChart', incident, chart: wish.chart, format: wish.format };
  }
}
