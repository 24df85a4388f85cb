package org.qantara.spi;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a value or a part of a request has to be, for people: {@link Texts} has words for each in every language. A
 * problem that says what is expected has the name of a rule as its first detail, and what the words mention as those
 * after it. Names are never changed: the journal has them.
 */
public enum Rule {
    // texts
    TEXT,
    /** At least, at most. */
    CHARACTERS,
    CHARACTERS_UP_TO,
    LINE,
    LINE_UP_TO,
    VISIBLE_ASCII,
    LEGIBLE,
    PHONE,
    ACCOUNT_NAME,
    PARTNER_ID,
    AGREEMENT_ID,
    PURPOSE_WORD,
    PARTNER_OR_USER,
    HUB_ID,
    GOOD_PASSWORD,

    // numbers and times
    NUMBER,
    NUMBER_UP_TO,
    COUNT,
    DECIMAL,
    DAY,
    PARTIAL_DATE,
    DAY_FIRST,
    TIME,
    PERIOD,
    /** Times or places where one stands. */
    NOT_AFTER,
    AFTER,
    NOT_BEFORE,
    LATER_THAN,

    // structure
    FIELDS,
    VALUE,
    LIST,
    ONCE,
    ONE_DOCUMENT,
    ONE_OF_TWO,
    ONE_RECORD,
    CELLS_UP_TO,
    COLUMNS_UP_TO,
    QUOTED,
    ONE_ATTACHED,

    // other values
    TRUE_OR_FALSE,
    BASE64,
    COUNTRY,
    LANGUAGE,
    CODE,
    ADDRESS,
    CERTIFICATE,
    FIELD_PATH,
    OTHER_THAN,
    FORMAT,
    PURPOSE,
    SAME_AS_RECORD,
    RECIPIENTS_UP_TO,
    STAGE_OF_RULES,
    RESULT_OF,
    NO_RESULT,
    CASE_OF_PERSON,

    // requests
    IF_MATCH,
    WHOLE_BODY,
    PERSON,
    IDENTIFIERS,
    NEXT_PAGE,
    PASSWORD_ELSEWHERE,
    INTERFACE;

    private static final Map<String, Rule> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(Rule::name, Function.identity()));

    static Optional<Rule> of(Problem problem) {
        return switch (problem.code()) {
            case INVALID_VALUE, INVALID_REQUEST ->
                problem.details().stream().findFirst().map(BY_NAME::get);
            default -> Optional.empty();
        };
    }
}
