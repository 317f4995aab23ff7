package org.riser.workbook.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.riser.workbook.Cell;

/**
 * An XML part, read from its begin to its end by the parser of the platform. A document type, which no spreadsheet writes, is
 * refused: entities could name files of this machine, or grow without end. Used by one thread.
 */
final class XmlPart implements AutoCloseable {
    /** What a cell may hold, each character as an escape of seven, and one more: of longer texts it only counts that they are. */
    private static final int LONGEST_TEXT = 7 * (Cell.LONGEST_TEXT + 1);

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final XMLInputFactory FACTORY = factory();

    private final String name;
    private final XMLStreamReader reader;

    XmlPart(String name, InputStream in) throws BadWorkbook {
        this.name = name;
        try {
            reader = FACTORY.createXMLStreamReader(decoded(in));
        } catch (XMLStreamException | IOException | RuntimeException e) {
            throw bad(e);
        }
    }

    /** Decoded here, for the parser prints whatever bytes it cannot decode. Every spreadsheet writes UTF-8. */
    private static Reader decoded(InputStream in) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** Never one that a library put in its place. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** Goes on to the next thing; false at the end. */
    boolean next() throws BadWorkbook {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            int event = reader.next();
            if (event == XMLStreamReader.DTD || event == XMLStreamReader.ENTITY_REFERENCE) {
                throw BadWorkbook.of(
                        "doctype",
                        "文件中含有 DOCTYPE 或实体（" + name + "），已拒绝。请用电子表格另存为 .xlsx 后再上传。",
                        "The file holds a DOCTYPE or an entity (" + name
                                + ") and was refused. Save it as .xlsx, then upload" + " it.");
            }
            return true;
        } catch (XMLStreamException | RuntimeException e) { // the parser throws some of its own for damaged bytes
            throw bad(e);
        }
    }

    /** Goes on to the next start of an element; false when there is none. */
    boolean nextStart() throws BadWorkbook {
        while (next()) {
            if (reader.isStartElement()) {
                return true;
            }
        }
        return false;
    }

    boolean starts(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** The name of the element that starts or ends here; empty elsewhere. */
    String element() {
        return reader.isStartElement() || reader.isEndElement() ? reader.getLocalName() : "";
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    /** Of the element that starts here, whatever its namespace. */
    @Nullable
    String attribute(String attribute) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(attribute)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String attribute, String otherwise) {
        return Optional.ofNullable(attribute(attribute)).orElse(otherwise);
    }

    boolean isTrue(String attribute) {
        String value = attribute(attribute, "");
        return value.equals("1") || value.equals("true");
    }

    /** The characters up to the end of the element that starts here, as many as any cell may hold. */
    String text() throws BadWorkbook {
        return text(reader.getLocalName(), false);
    }

    /** The text of a rich string: its runs one after the other, without how they are read aloud. */
    String richText() throws BadWorkbook {
        return Escapes.in(text(reader.getLocalName(), true));
    }

    private String text(String until, boolean rich) throws BadWorkbook {
        StringBuilder text = new StringBuilder();
        boolean takes = !rich;
        int aloud = 0;
        while (next() && !ends(until)) {
            if (rich && !reader.isCharacters()) {
                aloud += starts("rPh") ? 1 : ends("rPh") ? -1 : 0;
                takes = aloud == 0 && (starts("t") || (takes && !ends("t")));
            } else if (takes && reader.hasText() && reader.getEventType() != XMLStreamReader.COMMENT) {
                int taken = Math.min(reader.getTextLength(), LONGEST_TEXT - text.length());
                text.append(reader.getTextCharacters(), reader.getTextStart(), taken);
            }
        }
        return text.toString();
    }

    BadWorkbook broken() {
        return BadWorkbook.broken(name);
    }

    private BadWorkbook bad(Exception e) {
        Throwable cause = e instanceof XMLStreamException stream ? stream.getNestedException() : e;
        return cause instanceof MeasuredStream.TooMuch ? BadWorkbook.bomb() : broken();
    }

    @Override
    public void close() throws BadWorkbook {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw bad(e);
        }
    }
}
