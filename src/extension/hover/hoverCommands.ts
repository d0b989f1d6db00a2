/** The commands a hover may run; VS Code refuses any other, whatever the text says. */
export const HOVER_COMMANDS = [
  'sitrep.editAnnotation',
  'sitrep.removeAnnotation',
  'sitrep.decide',
  'sitrep.confirmAnnotation',
  'sitrep.placeAnnotation',
  'sitrep.assignIncident',
  'sitrep.openSidecar',
] as const;

export type HoverCommand = (typeof HOVER_COMMANDS)[number];
