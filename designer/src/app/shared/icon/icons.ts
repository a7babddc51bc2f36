import arrowLeft from 'lucide-static/icons/arrow-left.svg';
import ban from 'lucide-static/icons/ban.svg';
import building2 from 'lucide-static/icons/building-2.svg';
import chartColumn from 'lucide-static/icons/chart-column.svg';
import check from 'lucide-static/icons/check.svg';
import chevronDown from 'lucide-static/icons/chevron-down.svg';
import chevronLeft from 'lucide-static/icons/chevron-left.svg';
import chevronRight from 'lucide-static/icons/chevron-right.svg';
import circleAlert from 'lucide-static/icons/circle-alert.svg';
import circleCheck from 'lucide-static/icons/circle-check.svg';
import circleDot from 'lucide-static/icons/circle-dot.svg';
import circleX from 'lucide-static/icons/circle-x.svg';
import clock from 'lucide-static/icons/clock.svg';
import download from 'lucide-static/icons/download.svg';
import ellipsis from 'lucide-static/icons/ellipsis.svg';
import eye from 'lucide-static/icons/eye.svg';
import fileText from 'lucide-static/icons/file-text.svg';
import flag from 'lucide-static/icons/flag.svg';
import folderOpen from 'lucide-static/icons/folder-open.svg';
import gitCompareArrows from 'lucide-static/icons/git-compare-arrows.svg';
import globe from 'lucide-static/icons/globe.svg';
import hand from 'lucide-static/icons/hand.svg';
import history from 'lucide-static/icons/history.svg';
import idCard from 'lucide-static/icons/id-card.svg';
import inbox from 'lucide-static/icons/inbox.svg';
import info from 'lucide-static/icons/info.svg';
import keyboard from 'lucide-static/icons/keyboard.svg';
import languages from 'lucide-static/icons/languages.svg';
import listFilter from 'lucide-static/icons/list-filter.svg';
import loader from 'lucide-static/icons/loader.svg';
import lock from 'lucide-static/icons/lock.svg';
import logOut from 'lucide-static/icons/log-out.svg';
import mail from 'lucide-static/icons/mail.svg';
import mapPin from 'lucide-static/icons/map-pin.svg';
import maximize from 'lucide-static/icons/maximize.svg';
import menu from 'lucide-static/icons/menu.svg';
import network from 'lucide-static/icons/network.svg';
import pencil from 'lucide-static/icons/pencil.svg';
import phone from 'lucide-static/icons/phone.svg';
import play from 'lucide-static/icons/play.svg';
import plus from 'lucide-static/icons/plus.svg';
import printer from 'lucide-static/icons/printer.svg';
import refreshCw from 'lucide-static/icons/refresh-cw.svg';
import rotateCcw from 'lucide-static/icons/rotate-ccw.svg';
import save from 'lucide-static/icons/save.svg';
import search from 'lucide-static/icons/search.svg';
import send from 'lucide-static/icons/send.svg';
import settings from 'lucide-static/icons/settings.svg';
import skipForward from 'lucide-static/icons/skip-forward.svg';
import sparkles from 'lucide-static/icons/sparkles.svg';
import timer from 'lucide-static/icons/timer.svg';
import trash2 from 'lucide-static/icons/trash-2.svg';
import triangleAlert from 'lucide-static/icons/triangle-alert.svg';
import undo2 from 'lucide-static/icons/undo-2.svg';
import upload from 'lucide-static/icons/upload.svg';
import user from 'lucide-static/icons/user.svg';
import users from 'lucide-static/icons/users.svg';
import wifiOff from 'lucide-static/icons/wifi-off.svg';
import workflow from 'lucide-static/icons/workflow.svg';
import x from 'lucide-static/icons/x.svg';
import zoomIn from 'lucide-static/icons/zoom-in.svg';
import zoomOut from 'lucide-static/icons/zoom-out.svg';

/** The icons that the application uses, from one set (lucide). Add a line for another one. */
export const icons = {
  'arrow-left': arrowLeft,
  ban,
  'building-2': building2,
  'chart-column': chartColumn,
  check,
  'chevron-down': chevronDown,
  'chevron-left': chevronLeft,
  'chevron-right': chevronRight,
  'circle-alert': circleAlert,
  'circle-check': circleCheck,
  'circle-dot': circleDot,
  'circle-x': circleX,
  clock,
  download,
  ellipsis,
  eye,
  'file-text': fileText,
  flag,
  'folder-open': folderOpen,
  'git-compare-arrows': gitCompareArrows,
  globe,
  hand,
  history,
  'id-card': idCard,
  inbox,
  info,
  keyboard,
  languages,
  'list-filter': listFilter,
  loader,
  lock,
  'log-out': logOut,
  mail,
  'map-pin': mapPin,
  maximize,
  menu,
  network,
  pencil,
  phone,
  play,
  plus,
  printer,
  'refresh-cw': refreshCw,
  'rotate-ccw': rotateCcw,
  save,
  search,
  send,
  settings,
  'skip-forward': skipForward,
  sparkles,
  timer,
  'trash-2': trash2,
  'triangle-alert': triangleAlert,
  'undo-2': undo2,
  upload,
  user,
  users,
  'wifi-off': wifiOff,
  workflow,
  x,
  'zoom-in': zoomIn,
  'zoom-out': zoomOut,
} as const satisfies Record<string, string>;

export type IconName = keyof typeof icons;
