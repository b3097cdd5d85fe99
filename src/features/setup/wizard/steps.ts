// The steps of the guide by their words in the address, and the way from one to the next.
import { address, goTo } from '../../../ui/address.ts';

export const guideSteps = ['rattigheter', 'styrmodell', 'organisation', 'i-ordning', 'klart'] as const;
export type GuideStep = (typeof guideSteps)[number];

export const goToStep = (step: GuideStep): void => goTo(address.settings('gor-i-ordning', step));
