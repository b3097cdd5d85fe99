// The three pictures of the rail, drawn by hand so that the page needs no font and no file.

const svg = 'http://www.w3.org/2000/svg';

const drawing = (paths: readonly string[]) => (): SVGSVGElement => {
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('viewBox', '0 0 20 20');
  picture.setAttribute('aria-hidden', 'true');
  for (const d of paths) {
    const path = document.createElementNS(svg, 'path');
    path.setAttribute('d', d);
    picture.append(path);
  }
  return picture;
};

export const icons = {
  personal: drawing([
    'M4 16C4 9 16 11 16 4',
    'M4 16m-1.5 0a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0',
    'M16 4m-1.5 0a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0',
  ]),
  channel: drawing(['M10 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z', 'M4 17c0-3 2.5-5 6-5s6 2 6 5']),
  meeting: drawing(['M3 5h14v12H3Z', 'M3 9h14', 'M7 3v4', 'M13 3v4']),
};
