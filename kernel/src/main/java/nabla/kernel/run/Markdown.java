package nabla.kernel.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Markdown cells as HTML: CommonMark with tables and formulas. Remembers the headings for a table of contents.
final class Markdown {
    /// A heading: its level, where to find it, and its text as HTML.
    record Entry(int level, String id, String html) {}

    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());

    private final Parser parser = Parser.builder().extensions(TABLES).build();
    private final List<Entry> headings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final UnaryOperator<String> pictures;

    /// A page's Markdown.
    ///
    /// @param pictures gives for a picture's address the one to write, such as its content
    Markdown(UnaryOperator<String> pictures) {
        this.pictures = pictures;
    }

    /// The headings of all that was rendered, in order.
    List<Entry> headings() {
        return headings;
    }

    String html(String markdown, UnaryOperator<String> attachments) {
        Formulas formulas = new Formulas();
        Node document = parser.parse(formulas.take(markdown));
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(TABLES)
                .attributeProviderFactory(
                        _ -> (node, tag, attributes) -> change(node, tag, attributes, formulas, attachments))
                .build();
        return formulas.putBack(renderer.render(document));
    }

    private void change(
            Node node,
            String tag,
            Map<String, String> attributes,
            Formulas formulas,
            UnaryOperator<String> attachments) {
        switch (node) {
            case Heading heading -> attributes.put("id", remember(heading, formulas));
            case Image image -> attributes.put("src", pictures.apply(attachments.apply(image.getDestination())));
            case Link link
            when link.getDestination().matches("[^/:?#]+\\.ipynb") ->
                attributes.put("href", link.getDestination().replaceFirst("\\.ipynb$", ".html")); // pages lie together
            default -> {
                if (tag.equals("th")) {
                    attributes.put("scope", "col");
                }
            }
        }
    }

    /// JupyterLab's rule for ids, so that a lesson's links to its own headings work here as there.
    private String remember(Heading heading, Formulas formulas) {
        StringBuilder words = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        String id = words.toString().replaceAll("[\uE000\uE001]", "").strip().replaceAll("\\s", "-");
        String free = id.isEmpty() ? "section" : id;
        for (int i = 2; !ids.add(free); i++) {
            free = id + "-" + i;
        }
        headings.add(new Entry(heading.getLevel(), free, formulas.putBack(Html.escape(words.toString()))));
        return free;
    }
}
