// The words of what stands on the first page as on every other; those of what is fetched later are fetched with it (pieceText).
import { figureText } from './format.ts';

export const sv = {
  progress: (done: number, of: number) => `${figureText(done)} av ${figureText(of)} klara`,
  loading: 'Hämtar',

  savedHere: 'Sparat på den här enheten',
  savedInMemory: 'Sparat i den här fliken',
  savedThere: 'Sparat i SharePoint',
  waiting: (count: number) => `Väntar på nätet (${figureText(count)})`,
  waitingForSignIn: (count: number) => `Väntar på inloggning (${figureText(count)})`,
  refusedCount: (count: number) => `${figureText(count)} togs inte emot`,
};
