package nabla.kernel.magic;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Reads dependencies and repositories from a `pom.xml` or a part of one: the `dependency` elements alone will do.
final class Pom {
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

    private Pom() {}

    /// The coordinates of the dependencies that are needed to run; repositories are added on the way.
    static List<String> read(String xml, Dependencies dependencies) throws MagicException {
        Document document = parse(xml);
        Map<String, String> properties = properties(document);
        for (Element repository : elements(document, "repository")) {
            dependencies.addRepository(text(repository, "id", properties), text(repository, "url", properties));
        }
        List<String> coordinates = new ArrayList<>();
        for (Element dependency : elements(document, "dependency")) {
            String scope = text(dependency, "scope", properties);
            boolean managed = dependency.getParentNode().getParentNode() instanceof Element list
                    && list.getTagName().equals("dependencyManagement");
            if (!managed && !scope.equals("test") && !scope.equals("provided")) {
                coordinates.add(coordinates(dependency, properties));
            }
        }
        return coordinates;
    }

    private static Document parse(String xml) throws MagicException {
        String body = xml.strip().replaceFirst("^<\\?xml[^>]*\\?>", "");
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader("<cell>" + body + "</cell>")));
        } catch (SAXException e) {
            throw new MagicException("this is not the XML of a pom: " + e.getMessage());
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser fails", e);
        }
    }

    private static String coordinates(Element dependency, Map<String, String> properties) throws MagicException {
        String group = text(dependency, "groupId", properties);
        String artifact = text(dependency, "artifactId", properties);
        String version = text(dependency, "version", properties);
        String type = text(dependency, "type", properties);
        String classifier = text(dependency, "classifier", properties);
        if (group.isEmpty() || artifact.isEmpty() || version.isEmpty()) {
            throw new MagicException("a dependency needs groupId, artifactId and version, but one has '" + group
                    + "', '" + artifact + "' and '" + version + "'");
        }
        String middle = classifier.isEmpty() ? "" : ":" + (type.isEmpty() ? "jar" : type) + ":" + classifier;
        return group + ":" + artifact + middle + ":" + version;
    }

    private static Map<String, String> properties(Document document) {
        Map<String, String> properties = new TreeMap<>();
        for (Element list : elements(document, "properties")) {
            NodeList children = list.getChildNodes();
            for (int i = 0; i < children.getLength(); i++) {
                if (children.item(i) instanceof Element property) {
                    properties.put(
                            property.getTagName(), property.getTextContent().strip());
                }
            }
        }
        return properties;
    }

    private static List<Element> elements(Document document, String name) {
        List<Element> elements = new ArrayList<>();
        NodeList found = document.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String text(Element parent, String name, Map<String, String> properties) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                return PROPERTY.matcher(element.getTextContent().strip())
                        .replaceAll(property ->
                                Matcher.quoteReplacement(properties.getOrDefault(property.group(1), property.group())));
            }
        }
        return "";
    }
}
