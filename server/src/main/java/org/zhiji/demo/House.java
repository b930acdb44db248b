package org.zhiji.demo;

import java.util.List;
import java.util.UUID;

/**
 * Whose customers are made: the branches and who works in them.
 *
 * @param sellers who look after some of the customers; may be empty
 */
public record House(List<Branch> branches, List<UUID> sellers) {

    public record Branch(UUID id, List<UUID> advisors, List<UUID> technicians) {}

    Branch branch(int number) {
        return branches.get(number % branches.size());
    }
}
