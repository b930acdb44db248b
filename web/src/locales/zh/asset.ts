export const asset = {};
