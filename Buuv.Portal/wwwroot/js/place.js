// A place on the map: a press sets the two numbers of the field, arrow keys move the pin, and what is typed moves it as well. A press
// outside of the municipality, by more than the server allows, says so and changes nothing. Without scripts the field is typed in.
const STEP = 4, BIG = 40;

for (const part of document.querySelectorAll('[data-place-map]')) {
  const field = part.closest('form').elements[part.dataset.placeMap], said = part.querySelector('[role=status]');
  const [stage, svg, pin] = ['[role=application]', 'svg', '.pin'].map(name => part.querySelector(name));
  const areas = [...svg.querySelectorAll('.buurt')], [west, north, east, south, edge, across] = part.dataset.scale.split(' ').map(Number);
  const boxes = () => [...part.closest('form').elements].filter(one => one.type === 'checkbox');

  const toMap = ([latitude, longitude]) => [edge + (longitude - west) * east, edge + (north - latitude) * south];
  const toField = ([x, y]) => `${(north - (y - edge) / south).toFixed(4)}, ${(west + (x - edge) / east).toFixed(4)}`;
  const sides = areas.map(area => area.getAttribute('d').split('M').slice(1)
    .map(ring => ring.replace('Z', '').split(' ').map(corner => corner.split(',').map(Number)))
    .flatMap(ring => ring.map((from, at) => [from, ring[(at + 1) % ring.length]])));

  function toSide([x, y], [[fromX, fromY], [toX, toY]]) {
    const [right, down] = [toX - fromX, toY - fromY], length = right * right + down * down;
    const along = length ? Math.max(0, Math.min(1, ((x - fromX) * right + (y - fromY) * down) / length)) : 0;
    return Math.hypot(fromX + along * right - x, fromY + along * down - y);
  }

  // The neighbourhood that a place lies in; just across the edge of the municipality, the nearest.
  function areaAt([x, y]) {
    const inside = areas.find(area => area.isPointInFill(new DOMPoint(x, y)));
    if (inside) return inside;
    const away = sides.map(around => Math.min(...around.map(side => toSide([x, y], side)))), least = Math.min(...away);
    return least <= across ? areas[away.indexOf(least)] : null;
  }

  function placed() {
    const typed = field.value.trim().split(/[\s,;]+/).map(Number);
    return typed.length === 2 && typed.every(Number.isFinite) && field.value.trim() ? toMap(typed) : null;
  }

  function draw() {
    const place = placed(), area = place && areaAt(place);
    pin.setAttribute('transform', place ? `translate(${place.map(Math.round).join(' ')})` : '');
    pin.classList.toggle('off', !place);
    return area;
  }

  function put(place) {
    const area = areaAt(place);
    if (!area) {
      said.textContent = part.dataset.outside;
      return;
    }
    field.value = toField(place);
    field.dispatchEvent(new Event('change', { bubbles: true }));
    draw();
    said.textContent = part.dataset.in.replace('{0}', area.dataset.name);
  }

  // Where the keys begin when nothing is chosen yet: in the first neighbourhood of the board, or in the middle of the map.
  function start() {
    const chosen = areas.find(area => area.classList.contains('on')) ?? areas[Math.floor(areas.length / 2)], box = chosen.getBBox();
    return [box.x + box.width / 2, box.y + box.height / 2];
  }

  svg.addEventListener('click', event => {
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    put([x, y]);
  });
  stage.addEventListener('keydown', event => {
    const step = event.shiftKey ? BIG : STEP;
    const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
    if (!by) return;
    event.preventDefault();
    const from = placed();
    put(from ? [from[0] + by[0], from[1] + by[1]] : start());
  });
  field.addEventListener('input', draw);

  function colour() {
    const chosen = new Set(boxes().filter(box => box.checked).map(box => box.value));
    for (const area of areas) area.classList.toggle('on', chosen.has(area.dataset.code));
  }

  part.closest('form').addEventListener('change', colour);
  part.hidden = false;
  colour();
  draw();
}
