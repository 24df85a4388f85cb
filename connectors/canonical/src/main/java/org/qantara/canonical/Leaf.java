package org.qantara.canonical;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.qantara.model.Bytes;
import org.qantara.model.PartialDate;
import org.qantara.parsing.DocumentWriter;
import org.qantara.parsing.Node;
import org.qantara.spi.Rule;

/** Values that are one text on the wire. */
enum Leaf implements Content {
    /** Kept as it stands; blank is not given. */
    TEXT {
        @Override
        public Object read(Node node) {
            var text = node.rawText();
            return text.isBlank() ? null : text;
        }

        @Override
        public void write(DocumentWriter out, String name, Object value) {
            out.leaf(name, (String) value);
        }
    },
    FLAG {
        @Override
        public Object read(Node node) {
            return switch (node.text()) {
                case "" -> null;
                case "true", "1" -> true;
                case "false", "0" -> false;
                default -> throw Shape.isNot(node, Rule.TRUE_OR_FALSE);
            };
        }

        @Override
        public void write(DocumentWriter out, String name, Object value) {
            out.leaf(name, (boolean) value);
        }

        @Override
        public Object absent() {
            return false;
        }
    },
    DATE {
        @Override
        public Object read(Node node) {
            var text = node.text();
            try {
                return text.isEmpty() ? null : PartialDate.parse(text);
            } catch (DateTimeException noSuchDate) {
                throw Shape.isNot(node, Rule.PARTIAL_DATE);
            }
        }

        @Override
        public void write(DocumentWriter out, String name, Object value) {
            out.leaf(name, value.toString());
        }
    },
    /** ISO 8601 with an offset from UTC, years of four digits; written in UTC. */
    INSTANT {
        @Override
        public Object read(Node node) {
            var text = node.text();
            try {
                return text.isEmpty()
                        ? null
                        : OffsetDateTime.parse(text, OF_FOUR_DIGIT_YEARS).toInstant();
            } catch (DateTimeException noSuchTime) {
                throw Shape.isNot(node, Rule.TIME);
            }
        }

        @Override
        public void write(DocumentWriter out, String name, Object value) {
            out.leaf(name, value.toString());
        }
    },
    /** RFC 4648, section 4, with or without line breaks. */
    BYTES {
        @Override
        public Object read(Node node) {
            var text = withoutBreaks(node.text());
            try {
                return text.isEmpty() ? null : new Bytes(Base64.getDecoder().decode(text));
            } catch (IllegalArgumentException notBase64) {
                throw Shape.isNot(node, Rule.BASE64);
            }
        }

        @Override
        public void write(DocumentWriter out, String name, Object value) {
            out.leaf(name, ((Bytes) value).base64());
        }
    },
    /** A whole number from 0 up to nine digits. */
    COUNT {
        @Override
        public Object read(Node node) {
            var text = node.text();
            if (text.isEmpty()) return null;
            if (!WHOLE.matcher(text).matches()) throw Shape.isNot(node, Rule.COUNT);
            return Integer.valueOf(text);
        }

        @Override
        public void write(DocumentWriter out, String name, Object value) {
            out.leaf(name, (int) value);
        }
    },
    /** Digits, in JSON as text, so that no reader makes a binary fraction of them. */
    DECIMAL {
        @Override
        public Object read(Node node) {
            var text = node.text();
            if (text.isEmpty()) return null;
            if (!DIGITS.matcher(text).matches()) throw Shape.isNot(node, Rule.DECIMAL);
            return new BigDecimal(text);
        }

        @Override
        public void write(DocumentWriter out, String name, Object value) {
            out.leaf(name, ((BigDecimal) value).toPlainString());
        }
    };

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");

    static final Map<Class<?>, Leaf> BY_CLASS = Map.of(
            String.class,
            TEXT,
            boolean.class,
            FLAG,
            Boolean.class,
            FLAG,
            PartialDate.class,
            DATE,
            Instant.class,
            INSTANT,
            Bytes.class,
            BYTES,
            int.class,
            COUNT,
            Integer.class,
            COUNT,
            BigDecimal.class,
            DECIMAL);

    private static final DateTimeFormatter OF_FOUR_DIGIT_YEARS = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendOffsetId()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    @Override
    public Object absent() {
        return null;
    }

    private static String withoutBreaks(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) <= ' ') return text.replaceAll("[ \t\r\n]", "");
        return text;
    }
}
