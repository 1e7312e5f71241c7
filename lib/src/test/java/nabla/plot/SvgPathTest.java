package nabla.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class SvgPathTest {
    private static final AffineTransform SAME = new AffineTransform();

    @Test
    void aRectangleTakesTheShortestSpelling() {
        SvgPath path = new SvgPath();
        path.add(new Rectangle2D.Double(1, 2, 30, 4), SAME);
        assertEquals("M1 2h30v4h-30v-4z", path.toString());
    }

    @Test
    void linesThatMeetBecomeOne() {
        SvgPath path = new SvgPath();
        path.add(new Line2D.Double(0, 0, 5, 5), SAME);
        path.add(new Line2D.Double(5, 5, 7, 4), SAME);
        path.add(new Line2D.Double(0, 9, 1, 9), SAME);
        assertEquals("M0 0l5 5l2-1m-7 5h1", path.toString());
    }

    @Test
    void roundingDoesNotAddUp() {
        SvgPath path = new SvgPath();
        for (int i = 0; i < 10; i++) {
            path.add(new Line2D.Double(i * 0.4, 0, (i + 1) * 0.4, 0), SAME);
        }
        int end = 0;
        for (String step : path.toString().replace("M0 0", "").split("h", -1)) {
            end += step.isEmpty() ? 0 : Integer.parseInt(step);
        }
        assertEquals(4, end);
    }
}
