import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startAlarm } from "../../src/preview/alarm.ts";

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

const day = 86_400_000;

test("An alarm rings once, at its moment and not before", () => {
  const ring = vi.fn();
  startAlarm(Date.now, ring).setTo(90_500);
  vi.advanceTimersByTime(90_499);
  expect(ring).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(ring).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(day);
  expect(ring).toHaveBeenCalledTimes(1);
});

test("An alarm reaches further than timers do", () => {
  const ring = vi.fn();
  startAlarm(Date.now, ring).setTo(60 * day);
  vi.advanceTimersByTime(60 * day - 1);
  expect(ring).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(ring).toHaveBeenCalledTimes(1);
});

test("An alarm rings within a minute after the machine slept through its moment", () => {
  const ring = vi.fn();
  let slept = 0;
  startAlarm(() => Date.now() + slept, ring).setTo(10 * day);
  vi.advanceTimersByTime(1000);
  slept = 11 * day;
  vi.advanceTimersByTime(60_000);
  expect(ring).toHaveBeenCalledTimes(1);
});

test("An alarm that is set anew or stopped forgets its moment", () => {
  const ring = vi.fn();
  const alarm = startAlarm(Date.now, ring);
  alarm.setTo(1000);
  alarm.setTo(5000);
  vi.advanceTimersByTime(4000);
  expect(ring).not.toHaveBeenCalled();
  alarm.setTo(undefined);
  vi.advanceTimersByTime(day);
  alarm.setTo(Date.now() + 1000);
  alarm.stop();
  vi.advanceTimersByTime(day);
  expect(ring).not.toHaveBeenCalled();
});

test("A moment that has passed rings at once", () => {
  const ring = vi.fn();
  vi.setSystemTime(5000);
  startAlarm(Date.now, ring).setTo(1000);
  vi.advanceTimersByTime(0);
  expect(ring).toHaveBeenCalledTimes(1);
});
