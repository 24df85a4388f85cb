package org.qantara.it.faults;

/** Wrong ways to answer, and what the sender is then told of the delivery. */
enum Bad {
    SERVER_ERROR("RECEIVER_FAILED"),
    GARBAGE("RECEIVER_UNINTELLIGIBLE"),
    NO_WORD("RECEIVER_UNREACHABLE"),
    REDIRECT("RECEIVER_UNINTELLIGIBLE"),
    TAKEN_THEN_ERROR("RECEIVER_FAILED"),
    TAKEN_THEN_NO_WORD("RECEIVER_UNREACHABLE");

    final String problem;

    Bad(String problem) {
        this.problem = problem;
    }

    Manner manner() {
        return switch (this) {
            case SERVER_ERROR -> new Manner.Answers(500);
            case GARBAGE -> new Manner.Babbles();
            case NO_WORD -> new Manner.SaysNothing();
            case REDIRECT -> new Manner.Redirects();
            case TAKEN_THEN_ERROR -> new Manner.TakesThenFails();
            case TAKEN_THEN_NO_WORD -> new Manner.TakesThenHangsUp();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
