package org.qantara.it.faults;

/** Wrong ways to answer, and what the sender is then told of the delivery. */
enum Bad {
    SERVER_ERROR(new Manner.Answers(500), "RECEIVER_FAILED"),
    GARBAGE(new Manner.Babbles(), "RECEIVER_UNINTELLIGIBLE"),
    NO_WORD(new Manner.SaysNothing(), "RECEIVER_UNREACHABLE"),
    REDIRECT(new Manner.Redirects(), "RECEIVER_UNINTELLIGIBLE"),
    TAKEN_THEN_ERROR(new Manner.TakesThenFails(), "RECEIVER_FAILED"),
    TAKEN_THEN_NO_WORD(new Manner.TakesThenHangsUp(), "RECEIVER_UNREACHABLE");

    final Manner manner;
    final String problem;

    Bad(Manner manner, String problem) {
        this.manner = manner;
        this.problem = problem;
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
