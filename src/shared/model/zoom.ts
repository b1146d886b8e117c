/** How far the zoom of a window may go; 1 is as usual. */
export const LEAST_ZOOM = 0.5
export const MOST_ZOOM = 3
