/// Runs reference cases (inputs, expected values, tolerance) against the library's public functions.
///
/// `CaseRunner` reads a file of cases, `Answers` knows which public function answers a case of which name. A case is
/// answered from its inputs alone, so that other values under the same name are judged by the same functions.
@NullMarked
package nabla.cases;

import org.jspecify.annotations.NullMarked;
