package nabla.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final Chart PLANE =
            Chart.of("Plane").axes("u", "v").xRange(-2, 2).yRange(-1, 1);

    @Test
    void theSameChartHasTheSameBytes() {
        List<Supplier<Figure>> pictures = List.of(
                () -> Chart.of("Cost").axes("step", "J").line("a", 3, 2, 1).figure(),
                () -> PLANE.regions((u, v) -> u > v ? 1 : 0)
                        .points("p", new double[] {1}, new double[] {0})
                        .figure(),
                () -> PLANE.surface((u, v) -> u * u + v * v, 5).figure(),
                () -> Plots.histogram("h", "x", new double[] {1, 2, 2, 3}, 3));
        for (Supplier<Figure> picture : pictures) {
            assertEquals(picture.get().html(), picture.get().html());
        }
    }

    @Test
    void aChartIsAValueThatItsMethodsLeaveAlone() {
        Chart one = Chart.of("t").line("a", 1, 2);
        String before = one.figure().html();
        Chart two = one.line("b", 2, 1).dashed().logY().xRange(0, 1);
        assertEquals(before, one.figure().html());
        assertFalse(two.figure().html().equals(before));
    }

    @Test
    void withoutWordsOfItsOwnTheAlternativeListsTheLayers() {
        Chart chart = Chart.of("Cost")
                .axes("step", "J")
                .line("α = 0.1", 3, 1.25)
                .points("best", new double[] {1}, new double[] {1.25});
        assertEquals(
                "Chart “Cost”: J over step; line “α = 0.1” from (0, 3) to (1, 1.25); 1 point “best”.",
                chart.figure().alt());
        assertEquals("falls", chart.describe("falls").figure().alt());
    }

    @Test
    void theBackgroundIsOpaqueWhite() {
        assertTrue(Pattern.compile("<svg[^>]*><path fill=\"#ffffff\" d=\"M0 0h12800v7600h-12800z\"/>|"
                        + "<svg[^>]*><path fill=\"#ffffff\" d=\"M0 0h12800v7600h-12800v-7600z\"/>")
                .matcher(Chart.of("t").line("a", 1, 2).svg().document())
                .find());
    }

    @Test
    void namesAreDrawnAsOutlinesSoThatMarkupInThemIsHarmless() {
        String svg = Chart.of("<b>&").line("</svg>", 1, 2).svg().document();
        assertEquals(svg.length() - "</svg>".length(), svg.indexOf("</svg>"));
    }

    @Test
    void aLayerNeedsAsManyXAsYValues() {
        var e = assertThrows(
                IllegalArgumentException.class, () -> Chart.of("t").line("cost", new double[3], new double[2]));
        assertTrue(String.valueOf(e.getMessage()).contains("“cost” has 3 x values and 2 y values"), e.getMessage());
    }

    @Test
    void aPlaneNeedsBordersFirst() {
        var e = assertThrows(IllegalStateException.class, () -> Chart.of("t").regions((u, v) -> u));
        assertTrue(String.valueOf(e.getMessage()).contains(".xRange(low, high)"), e.getMessage());
    }

    @Test
    void aBoundaryOutsideTheChartIsLeftOut() {
        assertEquals(0, PLANE.boundary("far", 1, 0, 9).series.size());
        assertEquals(1, PLANE.boundary("near", 1, 0, 0.5).series.size());
    }

    @Test
    void framesShareWhatDoesNotChange() {
        Chart first = PLANE.line("a", new double[] {0, 1}, new double[] {0, 1});
        Chart second = PLANE.line("a", new double[] {0, 1}, new double[] {1, 0});
        Figure moving = Plots.frames(0.5, List.of(first, second));
        int together = moving.pictures().getFirst().data().length();
        int single = first.figure().pictures().getFirst().data().length();
        assertTrue(together < 1.3 * single + 600, together + " against " + single);
        assertTrue(moving.alt().startsWith("Moving picture of 2 frames."));
    }
}
