package org.qantara.canonical;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.qantara.model.Bytes;
import org.qantara.model.Code;
import org.qantara.model.CodeSystem;
import org.qantara.model.PartialDate;

/**
 * Records of any class with random content, the same for the same seed; texts are of all of Unicode that XML can hold.
 */
final class RandomRecords {
    private static final String[] SPICE = {
        "فاطمة الزهراء",
        "\u200Fعبد\u200E",
        "e\u0301",
        "ⵣ",
        "😀",
        " ",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "]]>",
        "<&>\"'",
        "{\"\\",
        "\u2028",
        "\u0085",
        "\uFEFF",
        "\u00A0",
        "null",
        "0",
        "\uD83D\uDC69\u200D\uD83D\uDCBB"
    };

    private final Random random;
    private final double fullness;

    /** @param fullness how likely an optional component is there; 1 is always, and lists have two items */
    RandomRecords(long seed, double fullness) {
        this.random = new Random(seed);
        this.fullness = fullness;
    }

    <T> T next(Class<T> type) {
        if (type == Code.class && random.nextInt(4) == 0) return type.cast(Code.of(CodeSystem.COUNTRY, "MA"));
        while (true) {
            try {
                return constructor(type).newInstance(values(type));
            } catch (InvocationTargetException needsMore) {
                if (!(needsMore.getCause() instanceof IllegalArgumentException)) throw new AssertionError(needsMore);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(type.getName(), e);
            }
        }
    }

    private static <T> Constructor<T> constructor(Class<T> type) throws NoSuchMethodException {
        return type.getConstructor(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
    }

    private Object[] values(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> value(component.getGenericType()))
                .toArray();
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType many && many.getRawType() == List.class)
            return list(many.getActualTypeArguments()[0]);
        if (type instanceof ParameterizedType optional)
            return random.nextDouble() < fullness
                    ? Optional.of(value(optional.getActualTypeArguments()[0]))
                    : Optional.empty();
        return switch ((Class<?>) type) {
            case Class<?> text when text == String.class -> text();
            case Class<?> flag
            when flag == boolean.class || flag == Boolean.class -> fullness == 1 || random.nextBoolean();
            case Class<?> count when count == int.class || count == Integer.class -> random.nextInt(1_000_000_000);
            case Class<?> number
            when number == BigDecimal.class ->
                BigDecimal.valueOf(random.nextLong(-999_999_999_999L, 999_999_999_999L), random.nextInt(-6, 10));
            case Class<?> date when date == PartialDate.class -> date();
            case Class<?> time
            when time == Instant.class ->
                Instant.ofEpochSecond(
                        random.nextLong(-62_000_000_000L, 253_000_000_000L), random.nextInt(1_000_000_000));
            case Class<?> bytes when bytes == Bytes.class -> bytes();
            case Class<?> choice
            when choice.isEnum() -> choice.getEnumConstants()[random.nextInt(choice.getEnumConstants().length)];
            case Class<?> record -> next(record);
        };
    }

    private List<Object> list(Type item) {
        int size = fullness == 1 ? 2 : random.nextDouble() < fullness ? 1 + random.nextInt(3) : 0;
        var items = new ArrayList<Object>();
        for (int i = 0; i < size; i++) items.add(value(item));
        return items;
    }

    private PartialDate date() {
        return switch (random.nextInt(3)) {
            case 0 -> PartialDate.of(random.nextInt(10_000));
            case 1 -> PartialDate.of(random.nextInt(10_000), 1 + random.nextInt(12));
            default -> PartialDate.of(random.nextInt(10_000), 1 + random.nextInt(12), 1 + random.nextInt(28));
        };
    }

    private Bytes bytes() {
        var bytes = new byte[1 + random.nextInt(50)];
        random.nextBytes(bytes);
        return new Bytes(bytes);
    }

    private String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            if (random.nextInt(3) == 0) text.append(SPICE[random.nextInt(SPICE.length)]);
            else text.appendCodePoint(codePoint());
        }
        return text.toString().isBlank() ? text.append('x').toString() : text.toString();
    }

    private int codePoint() {
        int codePoint = random.nextBoolean() ? 0x20 + random.nextInt(0x700) : random.nextInt(0x110000);
        boolean held = codePoint >= 0x20
                && (codePoint < 0xD800 || (codePoint > 0xDFFF && codePoint < 0xFFFE) || codePoint > 0xFFFF);
        return held ? codePoint : 'y';
    }
}
