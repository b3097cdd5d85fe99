// The dark and the high contrast look, kept apart so that the first page need not fetch what most do not use.
export {
  teamsDarkTheme as darkTheme,
  teamsHighContrastTheme as contrastTheme,
} from '@fluentui/react-components';
