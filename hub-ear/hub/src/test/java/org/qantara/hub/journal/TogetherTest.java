package org.qantara.hub.journal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is asked at the same moment: the first caller works alone, and what is asked meanwhile makes a group. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TogetherTest {
    private static final int MOST = 5;

    /** Every group the work was tried for, and what it does with it. */
    private final List<List<String>> groups = Collections.synchronizedList(new ArrayList<>());

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private Consumer<List<String>> work = _ -> {};
    private final Together<String> together = new Together<>(this::carryOut, MOST);

    @Test
    void whatIsAskedMeanwhileIsDoneTogetherInTheOrderOfAsking() throws Exception {
        var calls = askedWhileTheFirstIsAtWork("a", "b", "c");

        for (var call : calls) call.get(10, SECONDS);

        assertThat(groups).containsExactly(List.of("first"), List.of("a", "b", "c"));
    }

    @Test
    void neverMoreAreDoneAtOnceThanAllowed() throws Exception {
        var calls = askedWhileTheFirstIsAtWork("a", "b", "c", "d", "e", "f", "g");

        for (var call : calls) call.get(10, SECONDS);

        assertThat(groups).containsExactly(List.of("first"), List.of("a", "b", "c", "d", "e"), List.of("f", "g"));
    }

    @Test
    void whatFailsAloneSpoilsNoOtherOfItsGroup() throws Exception {
        var wrong = new IllegalArgumentException("wrong");
        work = failingFor("b", wrong);

        var calls = askedWhileTheFirstIsAtWork("a", "b", "c");

        assertThatCode(() -> calls.get(0).get(10, SECONDS)).doesNotThrowAnyException();
        assertThatThrownBy(() -> calls.get(1).get(10, SECONDS)).hasRootCause(wrong);
        assertThatCode(() -> calls.get(2).get(10, SECONDS)).doesNotThrowAnyException();
        assertThat(groups)
                .containsExactly(List.of("first"), List.of("a", "b", "c"), List.of("a"), List.of("b"), List.of("c"));
    }

    @Test
    void anOutageIsAnOutageForAllAndNothingIsTriedAlone() throws Exception {
        var outage = new JournalUnavailable(new SQLException("away", "08006"));
        work = failingFor("b", outage);

        var calls = askedWhileTheFirstIsAtWork("a", "b", "c");

        for (var call : calls)
            assertThatThrownBy(() -> call.get(10, SECONDS)).cause().isSameAs(outage);
        assertThat(groups).containsExactly(List.of("first"), List.of("a", "b", "c"));
    }

    @Test
    void anErrorGoesToTheOneItBelongsToAndLaterCallsStillWork() throws Exception {
        var error = new OutOfMemoryError("too large");
        work = failingFor("b", error);

        var calls = askedWhileTheFirstIsAtWork("a", "b", "c");

        assertThatCode(() -> calls.get(0).get(10, SECONDS)).doesNotThrowAnyException();
        assertThatThrownBy(() -> calls.get(1).get(10, SECONDS)).cause().isSameAs(error);
        assertThatCode(() -> calls.get(2).get(10, SECONDS)).doesNotThrowAnyException();
        assertThatThrownBy(() -> together.with("b")).isSameAs(error);
        assertThatCode(() -> together.with("later")).doesNotThrowAnyException();
    }

    @Test
    void nobodyIsToldThatItIsDoneWhenItIsNot() throws Exception {
        work = failingFor("b", new Exception("declared by nobody"));

        var calls = askedWhileTheFirstIsAtWork("a", "b", "c");

        assertThatThrownBy(() -> calls.get(1).get(10, SECONDS)).hasRootCauseMessage("declared by nobody");
        assertThatCode(() -> calls.get(0).get(10, SECONDS)).doesNotThrowAnyException();
        assertThatCode(() -> calls.get(2).get(10, SECONDS)).doesNotThrowAnyException();
        assertThat(groups).contains(List.of("a"), List.of("c"));
    }

    @Test
    void ofManyNobodyWaitsForEverAndEachHearsOfItsOwn() throws Exception {
        var atWork = new AtomicInteger();
        work = group -> {
            assertThat(atWork.incrementAndGet()).isEqualTo(1);
            assertThat(group).hasSizeLessThanOrEqualTo(MOST);
            atWork.decrementAndGet();
            if (group.stream().anyMatch(item -> item.endsWith("7"))) throw new IllegalArgumentException("seven");
            if (group.stream().anyMatch(item -> item.endsWith("8"))) throw new StackOverflowError("eight");
        };

        var callers = new ArrayList<CompletableFuture<Void>>();
        for (int n = 0; n < 16; n++) callers.add(waiting(asking200("c" + n)));
        goOn.countDown();

        for (var caller : callers) caller.get(20, SECONDS);
        assertThat(groups).anyMatch(group -> group.size() > 1);
    }

    private Runnable asking200(String caller) {
        return () -> {
            for (int n = 0; n < 200; n++) {
                var item = caller + "-" + n;
                assertThat(failure(item)).as(item).isEqualTo(n % 10 == 7 ? "seven" : n % 10 == 8 ? "eight" : "");
            }
        };
    }

    private void carryOut(List<String> group) {
        groups.add(group);
        begun.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        work.accept(group);
    }

    /** Each is asked when the one before it waits; the first may end its work when all do. */
    private List<CompletableFuture<Void>> askedWhileTheFirstIsAtWork(String... items) throws InterruptedException {
        var first = started(() -> together.with("first"));
        begun.await();
        var calls = new ArrayList<CompletableFuture<Void>>();
        for (var item : items) calls.add(waiting(() -> together.with(item)));
        goOn.countDown();
        first.join();
        return calls;
    }

    /** Begins a task, and returns when it waits. */
    private static CompletableFuture<Void> waiting(Runnable task) throws InterruptedException {
        var call = new CompletableFuture<Void>();
        var thread = Thread.ofPlatform().daemon().start(() -> complete(call, task));
        while (thread.getState() != Thread.State.WAITING) Thread.sleep(1);
        return call;
    }

    private static CompletableFuture<Void> started(Runnable task) {
        var done = new CompletableFuture<Void>();
        Thread.ofPlatform().daemon().start(() -> complete(done, task));
        return done;
    }

    private static void complete(CompletableFuture<Void> done, Runnable task) {
        try {
            task.run();
            done.complete(null);
        } catch (Throwable e) {
            done.completeExceptionally(e);
        }
    }

    private String failure(String item) {
        try {
            together.with(item);
            return "";
        } catch (IllegalArgumentException | StackOverflowError e) {
            return e.getMessage();
        }
    }

    private static Consumer<List<String>> failingFor(String item, Throwable failure) {
        return group -> {
            if (group.contains(item)) throwUndeclared(failure);
        };
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void throwUndeclared(Throwable failure) throws E {
        throw (E) failure;
    }
}
