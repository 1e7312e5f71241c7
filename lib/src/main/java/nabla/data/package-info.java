/// Data sets: their cards, loading without the network, splitting and scaling.
///
/// [nabla.data.Datasets] finds a set by name; a [nabla.data.Card] says what it is and checks every file before it is
/// used.
@NullMarked
package nabla.data;

import org.jspecify.annotations.NullMarked;
