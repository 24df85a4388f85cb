package org.qantara.hub.registry;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qantara.model.RecordType;
import org.qantara.spi.FormatId;

/** Reads {@code registry.json}; a key it does not know is an error, so that a slip of the pen is found at the start. */
public record RegistryFile(List<PartnerEntry> partners, List<AgreementEntry> agreements) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A partner as the file has it. */
    public record PartnerEntry(String id, Map<String, String> name, String format, AccessEntry channel) {
        private Partner partner(List<FormatId> writable) {
            if (id == null || !PartnerId.isOne(id))
                throw new InvalidRegistry(
                        "the partner id " + id + " is not 2 to 40 lower-case letters, digits, hyphens");
            var wanted = writable.stream()
                    .filter(known -> known.value().equals(format))
                    .findFirst()
                    .orElseThrow(() -> new InvalidRegistry("partner " + id + " has the format " + format
                            + ", which cannot be written here; there are: " + join(writable)));
            if (channel == null) throw new InvalidRegistry("partner " + id + " has no channel");
            return new Partner(new PartnerId(id), name == null ? Map.of() : name, wanted, access());
        }

        private Access access() {
            return switch (channel) {
                case SoapPushEntry(String url) -> new Access.SoapPush(address(url));
                case RestPushEntry(String url) -> new Access.RestPush(address(url));
                case QueueEntry() -> new Access.MailboxQueue();
                case PullEntry() -> new Access.MailboxPull();
            };
        }

        private URI address(String url) {
            try {
                var address = URI.create(url);
                if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) return address;
            } catch (IllegalArgumentException | NullPointerException notOne) {
                // told below
            }
            throw new InvalidRegistry("partner " + id + " has a push channel without an http or https url");
        }

        private static String join(List<FormatId> formats) {
            return formats.stream().map(FormatId::value).sorted().collect(Collectors.joining(", "));
        }
    }

    /** A channel as the file has it. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = SoapPushEntry.class, name = "soap-push"),
        @JsonSubTypes.Type(value = RestPushEntry.class, name = "rest-push"),
        @JsonSubTypes.Type(value = QueueEntry.class, name = "mailbox-queue"),
        @JsonSubTypes.Type(value = PullEntry.class, name = "mailbox-pull")
    })
    public sealed interface AccessEntry {}

    public record SoapPushEntry(String url) implements AccessEntry {}

    public record RestPushEntry(String url) implements AccessEntry {}

    public record QueueEntry() implements AccessEntry {}

    public record PullEntry() implements AccessEntry {}

    /** An agreement as the file has it. */
    public record AgreementEntry(
            String from, String to, String record, String purpose, String validFrom, String validUntil) {
        private Agreement agreement() {
            try {
                if (purpose == null || purpose.isBlank()) throw new IllegalArgumentException("it has no purpose");
                return new Agreement(
                        new PartnerId(from),
                        new PartnerId(to),
                        RecordType.of(record)
                                .orElseThrow(() -> new IllegalArgumentException("no such kind of record: " + record)),
                        purpose,
                        LocalDate.parse(validFrom),
                        LocalDate.parse(validUntil));
            } catch (RuntimeException e) {
                throw new InvalidRegistry(
                        "the agreement from " + from + " to " + to + " is wrong: " + e.getMessage(), e);
            }
        }
    }

    /**
     * Reads and checks the file.
     *
     * @param writable the formats that can be written here
     * @throws InvalidRegistry with one line that says what is wrong
     */
    public static Registry read(Path file, List<FormatId> writable) {
        try {
            var entries = JSON.readValue(Files.readString(file), RegistryFile.class);
            return new Registry(
                    entries.partners().stream()
                            .map(entry -> entry.partner(writable))
                            .toList(),
                    entries.agreements().stream().map(AgreementEntry::agreement).toList());
        } catch (InvalidRegistry e) {
            throw new InvalidRegistry("registry " + file + ": " + e.getMessage(), e);
        } catch (JsonMappingException e) {
            throw new InvalidRegistry("registry " + file + ": " + where(e) + ": " + e.getOriginalMessage(), e);
        } catch (JsonProcessingException e) {
            throw new InvalidRegistry("registry " + file + ": " + place(e) + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new InvalidRegistry("registry " + file + " cannot be read", e);
        }
    }

    public RegistryFile {
        partners = partners == null ? List.of() : partners;
        agreements = agreements == null ? List.of() : agreements;
    }

    private static String where(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "/" + step.getFieldName())
                .collect(Collectors.joining());
    }

    private static String place(JsonProcessingException e) {
        return "line " + e.getLocation().getLineNr() + ", column "
                + e.getLocation().getColumnNr();
    }
}
