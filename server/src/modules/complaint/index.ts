export { ComplaintModule } from './complaint.module.js';
export {
  COMPLAINT_CLOSED,
  COMPLAINT_DUE_SOON,
  COMPLAINT_OPENED,
  COMPLAINT_OVERDUE,
  COMPLAINT_RATED,
  COMPLAINT_REOPENED,
  COMPLAINT_REPLIED,
  type ComplaintClosed,
  type ComplaintDueSoon,
  type ComplaintNews,
  type ComplaintOpened,
  type ComplaintOverdue,
  type ComplaintRated,
  type ComplaintReopened,
  type ComplaintReplied,
} from './complaint.events.js';
