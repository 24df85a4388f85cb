package org.qantara.hub.door.soap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import org.qantara.hub.door.ProblemJson;
import org.qantara.hub.door.Refused;
import org.qantara.hub.door.soap.SoapWriter.Writing;
import org.qantara.spi.Blame;
import org.qantara.spi.Problem;
import org.qantara.spi.ProblemCode;
import org.qantara.spi.Texts;

/** Faults of SOAP 1.1 (section 4.4) and 1.2 (part 1, section 5.4), in the language asked for. */
final class Faults {
    private static final Writing NOTHING = _ -> {};

    private final SoapVersion version;
    private final Locale language;

    Faults(SoapVersion version, Locale language) {
        this.version = version;
        this.language = language;
    }

    SoapAnswer of(Refused refused) {
        var problem = refused.problem();
        var senders = problem.blame() == Blame.SENDER;
        var code = version == SoapVersion.SOAP11 ? senders ? "Client" : "Server" : senders ? "Sender" : "Receiver";
        return answer(NOTHING, code, problem, detail(problem, refused.reference()));
    }

    SoapAnswer of(SoapRefusal.Thrown refused) {
        var problem = refused.refusal().problem();
        return switch (refused.refusal()) {
            case SoapRefusal.NotUnderstood(var headers) -> notUnderstood(headers, problem);
            case SoapRefusal.OtherVersion _ ->
                answer(NOTHING, "VersionMismatch", problem, detail(problem, refused.reference()));
        };
    }

    /** A fault about a header carries no detail, which would speak of the body. */
    private SoapAnswer notUnderstood(List<QName> headers, Problem problem) {
        Writing header = version == SoapVersion.SOAP11
                ? NOTHING
                : out -> out.soap("Header", it -> {
                    for (var name : headers) notUnderstood(it, name);
                });
        return answer(header, "MustUnderstand", problem, NOTHING);
    }

    private static void notUnderstood(SoapWriter out, QName name) throws XMLStreamException {
        out.soap("NotUnderstood", it -> {
            it.namespace("h", name.getNamespaceURI());
            it.attribute("qname", "h:" + name.getLocalPart());
        });
    }

    private SoapAnswer answer(Writing header, String code, Problem problem, Writing detail) {
        Writing body = out -> out.soap("Fault", it -> fault(it, "S:" + code, problem, detail));
        return new SoapAnswer(status(code, problem), version, language, header, body);
    }

    private void fault(SoapWriter out, String code, Problem problem, Writing detail) throws XMLStreamException {
        if (version == SoapVersion.SOAP11) {
            out.plain("faultcode", it -> it.text(code));
            out.plain("faultstring", it -> text(it, problem, language));
            if (detail != NOTHING) out.plain("detail", detail);
        } else {
            out.soap("Code", it -> it.soap("Value", value -> value.text(code)));
            out.soap("Reason", it -> reasons(it, problem));
            if (detail != NOTHING) out.soap("Detail", detail);
        }
    }

    private void reasons(SoapWriter out, Problem problem) throws XMLStreamException {
        var languages =
                Stream.concat(Stream.of(language), Texts.LANGUAGES.stream()).distinct();
        for (var each : languages.toList()) out.soap("Text", it -> text(it, problem, each));
    }

    private static void text(SoapWriter out, Problem problem, Locale language) throws XMLStreamException {
        out.language(language);
        out.text(ProblemJson.text(problem, language));
    }

    private Writing detail(Problem problem, Optional<String> reference) {
        return out -> Answers.problem(out, "problem", problem, reference, language);
    }

    /** SOAP 1.1 over HTTP knows only 500 (section 6.2); 1.2 tells the sender's faults by 400 (part 2, table 20). */
    private int status(String code, Problem problem) {
        if (problem.code() == ProblemCode.UNAUTHENTICATED) return 401;
        if (problem.code() == ProblemCode.TOO_MANY_ATTEMPTS) return 429;
        if (problem.code() == ProblemCode.MEDIA_TYPE_NOT_SUPPORTED) return 415;
        return code.equals("Sender") ? 400 : 500;
    }
}
