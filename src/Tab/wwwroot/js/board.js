// Dragging within a page. The components know what is dragged and where it falls; the browser only has to be told that it may.

const dropOf = (event) => (event.target instanceof Element ? event.target.closest('[data-drop]') : null);

let dragging = false;
let over = null;

const mark = (place) => {
  over?.classList.remove('drop-here');
  over = place;
  over?.classList.add('drop-here');
};

document.addEventListener('dragstart', (event) => {
  const dragged = event.target instanceof Element ? event.target.closest('[data-drag]') : null;
  dragging = dragged !== null && dragged.draggable;
  if (dragging) {
    // Without data some browsers do not drag at all.
    event.dataTransfer.setData('text/plain', dragged.dataset.drag);
    event.dataTransfer.effectAllowed = 'move';
  }
});

document.addEventListener('dragover', (event) => {
  const place = dragging ? dropOf(event) : null;
  if (place) {
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
  }

  if (place !== over) {
    mark(place);
  }
});

document.addEventListener('drop', (event) => {
  if (dragging) {
    event.preventDefault();
  }
});

document.addEventListener('dragend', () => {
  dragging = false;
  mark(null);
});
