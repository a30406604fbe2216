// Reads a calendar from standard input with ical.js and says as JSON what is in it.
import ICAL from 'ical.js';

let text = '';
for await (const chunk of process.stdin) {
  text += chunk;
}

const calendar = new ICAL.Component(ICAL.parse(text));
const zones = calendar.getAllSubcomponents('vtimezone');
zones.forEach((zone) => ICAL.TimezoneService.register(zone));
const events = calendar.getAllSubcomponents('vevent').map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    sequence: event.sequence,
    status: component.getFirstPropertyValue('status'),
    summary: event.summary,
    location: event.location,
    description: event.description,
    url: component.getFirstPropertyValue('url'),
    zone: component.getFirstProperty('dtstart').getParameter('tzid'),
    start: event.startDate.toJSDate().toISOString(),
    end: event.endDate.toJSDate().toISOString(),
    stamp: component.getFirstPropertyValue('dtstamp').toString(),
  };
});
console.log(JSON.stringify({
  method: calendar.getFirstPropertyValue('method'),
  name: calendar.getFirstPropertyValue('x-wr-calname'),
  version: calendar.getFirstPropertyValue('version'),
  zones: zones.map((zone) => zone.getFirstPropertyValue('tzid')),
  events,
}));
