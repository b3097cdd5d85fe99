// What the pages that lay follow-ups side by side are called.
export const sv = {
  label: 'Bilder av uppföljningen',
  names: {
    sammanvagning: 'Sammanvägning',
    karta: 'Enheterna över tid',
    nyckeltal: 'Nyckeltal över tid',
    prognoser: 'Prognosträff',
  },
};
