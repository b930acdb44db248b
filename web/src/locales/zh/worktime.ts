export const worktime = {};
