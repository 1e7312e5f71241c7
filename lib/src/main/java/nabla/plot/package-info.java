/// Pictures as values: curves, points, regions, bars, images, graphs. Nothing else in the library imports XChart.
///
/// A picture shows itself in a notebook (`toMimeBundle`), can be saved, and carries a text that says what is on it.
/// The same data gives the same bytes on every machine: text is drawn as outlines of a font that the library brings.
@NullMarked
package nabla.plot;

import org.jspecify.annotations.NullMarked;
