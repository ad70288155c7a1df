/**
 * Bank and public holidays of England, by rule and for any year.
 *
 * The rules are those of the Banking and Financial Dealings Act 1971, Schedule 1, with Good Friday and Christmas Day
 * (holidays by common law), New Year's Day (proclaimed each year from 1974) and Early May (from 1978). A holiday that
 * falls on a weekend is listed there and on its substitute day. Years before 1971 are given the Act's rules too.
 */
import { dayNumber, parseIsoDate, weekdayOf } from './civil-date.ts';

export interface BankHoliday {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly name: string;
}

const MONDAY = 0;
const SATURDAY = 5;
const SUNDAY = 6;

const EARLY_MAY = 'Early May bank holiday';
const SPRING = 'Spring bank holiday';

interface SpecialDay {
  readonly date: string;
  readonly name: string;
  /** The holiday of that year that it takes the place of. */
  readonly instead?: string;
}

/**
 * One-off days. Each was appointed by royal proclamation under the Act of 1971, section 1(2) (one day in place of another)
 * or 1(3) (a day more); the numbers are those of The Gazette's notices.
 */
const SPECIAL_DAYS: readonly SpecialDay[] = [
  // Section 1(3): wedding of Princess Anne.
  { date: '1973-11-14', name: 'Wedding of Princess Anne' },
  // Section 1(3): 25 years of Queen Elizabeth II.
  { date: '1977-06-07', name: 'Silver Jubilee' },
  // Section 1(3): wedding of the Prince of Wales.
  { date: '1981-07-29', name: 'Wedding of the Prince of Wales' },
  // The day in May, itself proclaimed each year, on the fiftieth anniversary of victory in Europe.
  { date: '1995-05-08', name: EARLY_MAY, instead: EARLY_MAY },
  // Section 1(3): the eve of 2000.
  { date: '1999-12-31', name: 'Millennium bank holiday' },
  // Section 1(3) and 1(2): 50 years of Queen Elizabeth II, with Spring moved beside it.
  { date: '2002-06-03', name: 'Golden Jubilee' },
  { date: '2002-06-04', name: SPRING, instead: SPRING },
  // Section 1(3): wedding of Prince William.
  { date: '2011-04-29', name: 'Wedding of Prince William' },
  // Section 1(2) and 1(3): 60 years of Queen Elizabeth II, with Spring moved beside it.
  { date: '2012-06-04', name: SPRING, instead: SPRING },
  { date: '2012-06-05', name: 'Diamond Jubilee' },
  // The day in May on the 75th anniversary of victory in Europe: notice 3326938.
  { date: '2020-05-08', name: EARLY_MAY, instead: EARLY_MAY },
  // Section 1(2) and 1(3): 70 years of Queen Elizabeth II, with Spring moved beside it.
  { date: '2022-06-02', name: SPRING, instead: SPRING },
  { date: '2022-06-03', name: 'Platinum Jubilee' },
  // Section 1(3): notice 4158896.
  { date: '2022-09-19', name: 'State funeral of Queen Elizabeth II' },
  // Section 1(3): proclaimed in November 2022; the yearly day in May stayed on 1 May (notice 4115743).
  { date: '2023-05-08', name: 'Coronation of King Charles III' },
];

/** Easter Sunday of the Gregorian calendar, in days since 1970-01-01 (anonymous computus: Meeus, Jones, Butcher). */
export function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const sunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
  const marchDays = epact + sunday - 7 * late + 114;
  return dayNumber(year, Math.floor(marchDays / 31), (marchDays % 31) + 1);
}

const firstMonday = (year: number, month: number): number => {
  const first = dayNumber(year, month, 1);
  return first + ((MONDAY - weekdayOf(first) + 7) % 7);
};

const lastMonday = (year: number, month: number): number => {
  const last = dayNumber(year, month, 31);
  return last - weekdayOf(last);
};

/** A holiday with a fixed date, and its substitute so many days later where it falls on a Saturday or a Sunday. */
function fixedDate(day: number, name: string, afterSaturday: number, afterSunday: number): BankHoliday[] {
  const weekday = weekdayOf(day);
  const later = weekday === SATURDAY ? afterSaturday : weekday === SUNDAY ? afterSunday : 0;
  const itself = { day, name };
  return later === 0 ? [itself] : [itself, { day: day + later, name: `${name} (substitute day)` }];
}

/** The holidays that return every year. */
function yearlyHolidays(year: number): BankHoliday[] {
  const easter = easterSunday(year);
  return [
    ...(year >= 1974 ? fixedDate(dayNumber(year, 1, 1), "New Year's Day", 2, 1) : []),
    { day: easter - 2, name: 'Good Friday' },
    { day: easter + 1, name: 'Easter Monday' },
    ...(year >= 1978 ? [{ day: firstMonday(year, 5), name: EARLY_MAY }] : []),
    { day: lastMonday(year, 5), name: SPRING },
    { day: lastMonday(year, 8), name: 'Summer bank holiday' },
    // Two days after either day of a weekend: Boxing Day follows at once and keeps its own day where that is a Monday.
    ...fixedDate(dayNumber(year, 12, 25), 'Christmas Day', 2, 2),
    ...fixedDate(dayNumber(year, 12, 26), 'Boxing Day', 2, 2),
  ];
}

const specialDaysOf = (year: number): readonly SpecialDay[] =>
  SPECIAL_DAYS.filter(({ date }) => date.startsWith(`${year}-`));

/** England's bank and public holidays of a year, in order of their days. */
export function englandBankHolidays(year: number): readonly BankHoliday[] {
  const special = specialDaysOf(year);
  const moved = new Set(special.map(({ instead }) => instead));
  return yearlyHolidays(year)
    .filter(({ name }) => !moved.has(name))
    .concat(special.map(({ date, name }) => ({ day: parseIsoDate(date) as number, name })))
    .sort((a, b) => a.day - b.day);
}
