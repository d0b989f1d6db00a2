/** The variables VS Code gives a page in its default themes; those the page and its components use. */
export interface Theme {
  readonly name: string;
  readonly bodyClass: string;
  readonly variables: Readonly<Record<string, string>>;
}

const fonts = { 'font-family': 'system-ui, "DejaVu Sans", sans-serif', 'font-size': '13px', 'font-weight': 'normal' };

const dark: Theme = {
  name: 'dark',
  bodyClass: 'vscode-dark',
  variables: {
    ...fonts,
    foreground: '#cccccc',
    descriptionForeground: '#9d9d9d',
    'editor-background': '#1f1f1f',
    'sideBar-background': '#181818',
    'sideBar-foreground': '#cccccc',
    'sideBar-border': '#2b2b2b',
    'panel-border': '#2b2b2b',
    focusBorder: '#0078d4',
    'textLink-foreground': '#4daafc',
    'textLink-activeForeground': '#4daafc',
    'list-hoverBackground': '#2a2d2e',
    'list-activeSelectionBackground': '#04395e',
    'list-activeSelectionForeground': '#ffffff',
    'list-inactiveSelectionBackground': '#37373d',
    'badge-background': '#616161',
    'badge-foreground': '#f8f8f8',
    'button-secondaryBackground': '#313131',
    'button-secondaryForeground': '#cccccc',
    'problemsErrorIcon-foreground': '#f14c4c',
    'problemsWarningIcon-foreground': '#cca700',
    'problemsInfoIcon-foreground': '#3794ff',
  },
};

const light: Theme = {
  name: 'light',
  bodyClass: 'vscode-light',
  variables: {
    ...fonts,
    foreground: '#3b3b3b',
    descriptionForeground: '#3b3b3b',
    'editor-background': '#ffffff',
    'sideBar-background': '#f8f8f8',
    'sideBar-foreground': '#3b3b3b',
    'sideBar-border': '#e5e5e5',
    'panel-border': '#e5e5e5',
    focusBorder: '#005fb8',
    'textLink-foreground': '#005fb8',
    'textLink-activeForeground': '#005fb8',
    'list-hoverBackground': '#f2f2f2',
    'list-activeSelectionBackground': '#e8e8e8',
    'list-activeSelectionForeground': '#000000',
    'list-inactiveSelectionBackground': '#e4e6f1',
    'badge-background': '#cccccc',
    'badge-foreground': '#3b3b3b',
    'button-secondaryBackground': '#e5e5e5',
    'button-secondaryForeground': '#3b3b3b',
    'problemsErrorIcon-foreground': '#e51400',
    'problemsWarningIcon-foreground': '#bf8803',
    'problemsInfoIcon-foreground': '#1a85ff',
  },
};

const darkContrast: Theme = {
  name: 'dark high contrast',
  bodyClass: 'vscode-high-contrast',
  variables: {
    ...fonts,
    foreground: '#ffffff',
    descriptionForeground: 'rgba(255, 255, 255, 0.7)',
    'editor-background': '#000000',
    'sideBar-background': '#000000',
    'sideBar-border': '#6fc3df',
    'panel-border': '#6fc3df',
    contrastBorder: '#6fc3df',
    contrastActiveBorder: '#f38518',
    focusBorder: '#f38518',
    'textLink-foreground': '#21a6ff',
    'textLink-activeForeground': '#21a6ff',
    'list-hoverBackground': 'rgba(255, 255, 255, 0.1)',
    'badge-background': '#000000',
    'badge-foreground': '#ffffff',
    'button-secondaryForeground': '#ffffff',
    'problemsErrorIcon-foreground': '#f48771',
    'problemsWarningIcon-foreground': '#ffd370',
    'problemsInfoIcon-foreground': '#3794ff',
  },
};

const lightContrast: Theme = {
  name: 'light high contrast',
  bodyClass: 'vscode-high-contrast vscode-high-contrast-light',
  variables: {
    ...fonts,
    foreground: '#292929',
    descriptionForeground: 'rgba(41, 41, 41, 0.7)',
    'editor-background': '#ffffff',
    'sideBar-background': '#ffffff',
    'sideBar-border': '#0f4a85',
    'panel-border': '#0f4a85',
    contrastBorder: '#0f4a85',
    contrastActiveBorder: '#006bbd',
    focusBorder: '#006bbd',
    'textLink-foreground': '#0f4a85',
    'textLink-activeForeground': '#0f4a85',
    'list-hoverBackground': 'rgba(15, 74, 133, 0.1)',
    'list-activeSelectionBackground': 'rgba(15, 74, 133, 0.1)',
    'list-inactiveSelectionBackground': 'rgba(15, 74, 133, 0.1)',
    'badge-background': '#0f4a85',
    'badge-foreground': '#ffffff',
    'button-secondaryBackground': '#ffffff',
    'button-secondaryForeground': '#292929',
    'problemsErrorIcon-foreground': '#b5200d',
    'problemsWarningIcon-foreground': '#895503',
    'problemsInfoIcon-foreground': '#1a85ff',
  },
};

export const THEMES: readonly Theme[] = [dark, light, darkContrast, lightContrast];
export const DARK = dark;
