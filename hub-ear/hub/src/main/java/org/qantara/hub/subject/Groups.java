package org.qantara.hub.subject;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Records put together that have a telling mark in common; groups count from 1. */
final class Groups {
    private final List<Described> all;
    private final int[] group;
    private int count;

    Groups(List<Described> all) {
        this.all = all;
        this.group = new int[all.size()];
        var leaders = new int[all.size()];
        var first = new HashMap<Mark, Integer>();
        for (int i = 0; i < leaders.length; i++) {
            leaders[i] = i;
            for (var mark : all.get(i).telling()) join(leaders, i, first.merge(mark, i, (before, _) -> before));
        }
        for (int i = 0; i < leaders.length; i++) {
            var leader = leader(leaders, i);
            if (leader == i) {
                group[i] = ++count;
            } else {
                group[i] = group[leader];
            }
        }
    }

    private static void join(int[] leaders, int i, int other) {
        var one = leader(leaders, i);
        var two = leader(leaders, other);
        leaders[Math.max(one, two)] = Math.min(one, two);
    }

    private static int leader(int[] leaders, int i) {
        var leader = i;
        while (leaders[leader] != leader) leader = leaders[leader];
        return leader;
    }

    int of(int index) {
        return group[index];
    }

    int count() {
        return count;
    }

    /** One mark of a group. */
    record Member(Mark mark, int group, boolean tells) {}

    /** Each mark of each group once. */
    Set<Member> members() {
        var members = new LinkedHashSet<Member>();
        for (int i = 0; i < group.length; i++) {
            for (var mark : all.get(i).telling()) members.add(new Member(mark, group[i], true));
            for (var mark : all.get(i).others()) members.add(new Member(mark, group[i], false));
        }
        return members;
    }
}
