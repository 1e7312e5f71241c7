package nabla.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RenderingTest {
    @Test
    void textGivesShapeTypeAndElements() {
        assertEquals(
                "Tensor (2, 3) float64\n[[1, 2.5, -3],\n [1.23457, 1.00000e-9, NaN]]".replace("1.00000e-9", "1e-09"),
                Tensor.of(new double[][] {{1, 2.5, -3}, {1.23456789, 1e-9, Double.NaN}})
                        .toString());
        assertEquals("Tensor () float64 7", Tensor.scalar(7).toString());
        assertEquals("Tensor (0, 3) float32\n[]", Tensor.zeros(0, 3).toString());
    }

    @Test
    void theMiddleOfALongAxisIsLeftOut() {
        assertEquals(
                "Tensor (100) float32\n[0, 1, 2, 3, …, 96, 97, 98, 99]",
                Tensor.range(100).toString());
    }

    @Test
    void htmlIsATablePerMatrix() {
        Map<String, String> bundle = Tensor.of(new double[][] {{1, 2}, {3, 4}}).toMimeBundle();
        assertEquals("Tensor (2, 2) float64\n[[1, 2],\n [3, 4]]", bundle.get("text/plain"));
        String td = "<td style=\"text-align:right\">";
        assertEquals(
                "<div><p><code>Tensor (2, 2) float64</code></p><table><tr>" + td + "1</td>" + td + "2</td></tr><tr>"
                        + td + "3</td>" + td + "4</td></tr></table></div>",
                bundle.get("text/html"));
        String many = Tensor.zeros(9, 20, 20).toMimeBundle().getOrDefault("text/html", "");
        assertTrue(many.contains("<caption>[3, :, :]</caption>"), many);
        assertTrue(!many.contains("<caption>[4, :, :]</caption>"), many);
        assertTrue(many.endsWith("<p>…</p></div>"), many);
    }
}
