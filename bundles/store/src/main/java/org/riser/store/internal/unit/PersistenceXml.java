package org.riser.store.internal.unit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * One unit of a {@code META-INF/persistence.xml}, as far as Riser's bundles use it.
 *
 * @param unit the unit's name
 * @param classes the entities, embeddables and converters; never looked for elsewhere
 */
public record PersistenceXml(String unit, List<String> classes, Properties properties) {
    /** @throws IllegalArgumentException if the file cannot be read; the message names it */
    public static List<PersistenceXml> readAll(URL file) {
        try (InputStream in = file.openStream()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root = factory.newDocumentBuilder().parse(in).getDocumentElement();
            return elements(root, "persistence-unit").stream()
                    .map(PersistenceXml::of)
                    .toList();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** @throws IllegalArgumentException if the file has no such unit, or cannot be read */
    static PersistenceXml read(URL file, String unit) {
        return readAll(file).stream()
                .filter(xml -> xml.unit().equals(unit))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(file + " has no persistence-unit named '" + unit
                        + "'; it must be named like the artifact of its bundle."));
    }

    private static PersistenceXml of(Element unit) {
        List<String> classes = new ArrayList<>();
        for (Element element : elements(unit, "class")) {
            classes.add(element.getTextContent().trim());
        }
        Properties properties = new Properties();
        for (Element element : elements(unit, "property")) {
            properties.setProperty(element.getAttribute("name"), element.getAttribute("value"));
        }
        return new PersistenceXml(unit.getAttribute("name"), List.copyOf(classes), properties);
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
