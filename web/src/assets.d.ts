declare module '*.css';

declare module '*.module.css' {
  // A missing class is a matter of looks; with an index signature every use would have to allow `undefined`.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  const classes: any;
  export default classes;
}
