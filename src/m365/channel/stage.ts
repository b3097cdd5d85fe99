// The meeting's stage: whether the host lets us show a page to everyone there, and the showing of it.
import { silentLimit, within } from '../limit.ts';

type Told<T> = (error: unknown, result: T | null) => void;

/** teams-js tells through a callback, and throws at once where the place is not the right one. */
const told = <T>(ask: (tell: Told<T>) => void): Promise<T | null> =>
  within(
    new Promise((resolve, reject) => {
      ask((error, result) => (error ? reject(error) : resolve(result)));
    }),
    silentLimit,
  );

/** The way to the stage; null where the host has none, or has not given the app leave. Never fails. */
export async function wayToStage(): Promise<((url: string) => Promise<boolean>) | null> {
  try {
    const { meeting } = await import('@microsoft/teams-js');
    const can = await told<{ doesAppHaveSharePermission: boolean }>((tell) =>
      meeting.getAppContentStageSharingCapabilities(tell),
    );
    if (can?.doesAppHaveSharePermission !== true) return null;
    return async (url) => {
      try {
        return (await told<boolean>((tell) => meeting.shareAppContentToStage(tell, url))) === true;
      } catch (error) {
        console.warn('The stage:', error);
        return false;
      }
    };
  } catch (error) {
    console.warn('There is no stage here:', error);
    return null;
  }
}
