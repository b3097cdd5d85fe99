// The example organisations: one SharePoint site each, with the steering model that it runs on.

/**
 * @property path the site's address below the SharePoint origin
 * @property preset the steering model's id, the name of its file among the presets
 * @property name the organisation in Swedish, as the choosers show it
 */
export interface SeedSite {
  readonly path: string;
  readonly preset: string;
  readonly name: string;
}

/** Every example organisation, in the order that the choosers list them. */
export const sites: readonly SeedSite[] = [
  { path: '/sites/rjh-2017', preset: 'rjh-2017', name: 'Region, styrmodell 2017' },
  { path: '/sites/rjh-2024', preset: 'rjh-2024', name: 'Region, målområden 2024' },
  { path: '/sites/sundsvall-2017', preset: 'sundsvall-2017', name: 'Kommunkoncern, styrpyramid 2017' },
  { path: '/sites/norrtalje-2019', preset: 'norrtalje-2019', name: 'Kommun, Mål & budget 2019' },
];

/** A site that nothing is set up on and only its administrators may enter, to set up from the beginning or for other clients. */
export const emptySite = '/sites/prov';
/** As the choosers show it, last. */
export const emptySiteName = 'Tom webbplats (för förvaltningsledaren)';
