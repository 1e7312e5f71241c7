package nabla.kernel.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nabla.kernel.protocol.Bundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RendererTest {
    private final Renderer renderer = new Renderer();

    private String text(@Nullable Object value) {
        return String.valueOf(renderer.bundle(value).data().get("text/plain"));
    }

    private String html(Object value) {
        return String.valueOf(renderer.bundle(value).data().get("text/html"));
    }

    @Test
    void plainValuesAreThemselves() {
        assertEquals("null", text(null));
        assertEquals("a \"b\"", text("a \"b\""));
        assertEquals("0.1", text(0.1));
        assertEquals("x", text('x'));
    }

    @Test
    void arraysShowTheirElements() {
        assertEquals("[1, 2]", text(new int[] {1, 2}));
        assertEquals("[a, null]", text(new @Nullable String[] {"a", null}));
        assertEquals("[[1.0],\n [2.0, 3.0]]", text(new double[][] {{1}, {2, 3}}));
        assertEquals("[]", text(new Object[0]));
    }

    @Test
    void longArraysShowTheirStartAndTheirEnd() {
        String text = text(IntStream.range(0, 100_000).toArray());
        assertTrue(text.startsWith("[0, 1, 2, "), text);
        assertTrue(text.endsWith("19, …, 99997, 99998, 99999] (100000 elements)"), text);
    }

    @Test
    void collectionsAndMapsAreCutToo() {
        assertEquals("[1, null, [2]]", text(Arrays.asList(1, null, List.of(2))));
        assertEquals("{a=[1, 2]}", text(new TreeMap<>(Map.of("a", new int[] {1, 2}))));
        String text = text(Collections.nCopies(1000, "x"));
        assertTrue(text.endsWith("x, …, x, x, x] (1000 elements)"), text);
    }

    @Test
    void anEndlessStreamEndsAfterItsFirstElements() {
        assertTrue(text(IntStream.iterate(0, i -> i + 1)).endsWith("199, …]"));
    }

    @Test
    void aCollectionThatHoldsItselfCanBeShown() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        assertTrue(text(list).length() < 100);
    }

    record Person(String name, int age) {}

    @Test
    void recordsInAListAreATable() {
        List<Person> people = List.of(new Person("<Ann>", 5), new Person("Bo", 42));
        assertEquals("name   age\n<Ann>  5\nBo     42\n(Person, 2 rows)", text(people));
        assertEquals(
                "<table><caption>Person, 2 rows</caption><thead><tr><th scope=\"col\">name</th>"
                        + "<th scope=\"col\">age</th></tr></thead><tbody><tr><td>&lt;Ann&gt;</td><td>5</td></tr>"
                        + "<tr><td>Bo</td><td>42</td></tr></tbody></table>",
                html(people));
    }

    @Test
    void aLongTableSaysHowMuchIsMissing() {
        assertTrue(html(Collections.nCopies(1000, new Person("a", 1))).contains("first 50 of 1000 rows"));
    }

    @Test
    void anExceptionShowsItsCausesAndNothingOfTheKernel() {
        Exception e = new IllegalStateException("outer", new IllegalArgumentException("inner"));
        assertEquals(
                "java.lang.IllegalStateException: outer\nCaused by: java.lang.IllegalArgumentException: inner",
                text(e));
    }

    @Test
    void aPictureHasATextAndAnOpaquePage() {
        Map<String, String> all = renderer.bundle(new BufferedImage(3, 4, BufferedImage.TYPE_INT_ARGB))
                .data();
        assertEquals("picture, 3 × 4 pixels", all.get("text/plain"));
        assertTrue(String.valueOf(all.get("text/html")).startsWith("<figure><img alt=\"picture, 3 × 4 pixels\" src"));
        assertTrue(String.valueOf(all.get("image/png")).startsWith("iVBORw0KGgo"));
    }

    /// Shows itself, though neither class nor constructor is public.
    @SuppressWarnings({"EffectivelyPrivate", "UnusedMethod"}) // found by name
    private static final class Own {
        public Map<String, String> toMimeBundle() {
            return Map.of("image/svg+xml", "<svg/>");
        }

        @Override
        public String toString() {
            return "own";
        }
    }

    @Test
    void aValueMayShowItself() {
        assertEquals(
                new Bundle(
                        Map.of("image/svg+xml", "<svg/>", "text/plain", "own"),
                        Map.of("image/svg+xml", Map.of("needs_background", "light"))),
                renderer.bundle(new Own()));
    }

    @Test
    void aRegisteredRendererWinsAlsoForSubtypes() {
        renderer.register(Number.class, n -> Map.of("text/plain", "number " + n));
        assertEquals("number 5", text(5));
        renderer.register(Integer.class, n -> Map.of("text/plain", "int " + n));
        assertEquals("int 5", text(5));
        renderer.register(CharSequence.class, s -> Map.of("text/html", "<b>" + s + "</b>"));
        assertEquals(
                Map.of("text/html", "<b>x</b>", "text/plain", "x"),
                renderer.bundle("x").data());
    }

    @Test
    void aValueThatCanNotBeShownSaysWhy() {
        Object broken = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no text");
            }
        };
        assertTrue(text(broken).contains("can't be shown: java.lang.IllegalStateException: no text"), text(broken));
    }

    @Test
    void aLongTextIsCut() {
        String text = text("x".repeat(1_000_000));
        assertTrue(text.endsWith("… (980000 more characters)"));
        assertFalse(text.length() > 20_100);
    }
}
