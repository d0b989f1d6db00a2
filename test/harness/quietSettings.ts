export type Settings = Readonly<Record<string, unknown>>;

/** What keeps a window free of everything that is not Sitrep, and off the network. */
export const quietSettings: Settings = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  // As on a desktop: in the browser it is on, and saves whatever a case leaves unsaved for a second.
  'files.autoSave': 'off',
  'update.showReleaseNotes': false,
  'git.openRepositoryInParentFolders': 'never',
};
