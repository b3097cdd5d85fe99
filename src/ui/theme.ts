// The three looks of Teams, and how the page as a whole is told which one is on.
import { type Theme, teamsLightTheme } from '@fluentui/react-components';

export const themeNames = ['default', 'dark', 'contrast'] as const;
export type ThemeName = (typeof themeNames)[number];

/** Teams has more names than three (`glass`); what is not known is shown as the default. */
export function themeNamed(name: string): ThemeName {
  return themeNames.find((known) => known === name) ?? 'default';
}

/** Where there is no Segoe UI, a face of nearly the same width keeps the columns; a system's own may be a fifth wider. */
const withStandIn = (theme: Theme): Theme => ({
  ...theme,
  fontFamilyBase: theme.fontFamilyBase.replace('-apple-system', "'Open Sans', -apple-system"),
});

export const lightTheme = withStandIn(teamsLightTheme);

/** The look of that name; the two that fewer have are fetched when they are wanted. */
export async function themeOf(name: ThemeName): Promise<Theme> {
  if (name === 'default') return lightTheme;
  const { darkTheme, contrastTheme } = await import('./otherThemes.ts');
  return withStandIn(name === 'dark' ? darkTheme : contrastTheme);
}

/** Marks the page, so that style sheets can tell high contrast from the rest where a token is not enough. */
export function markTheme(page: Document, name: ThemeName): void {
  page.documentElement.dataset.theme = name;
}
