import { createContext } from 'preact';
import type { Place } from './use-places';

/** Which view it is that a frame stands around. */
export const InSightContext = createContext<Place['view']>('home');
