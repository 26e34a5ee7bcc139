import { useApp, type ViewParams } from '../app';
import { MeetingAgenda } from './meeting-agenda';
import { MeetingRoom } from './meeting-room';

/** 회의·확정: in the sidebar what there is to decide and to sign, in the large dialog the meeting itself. */
export function MeetingView(params: ViewParams) {
  const app = useApp();
  return app.isLarge ? <MeetingRoom {...params} /> : <MeetingAgenda />;
}
