package org.zhiji.list;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.web.Count;
import org.zhiji.platform.web.Page;

/** Every list by its name; which right it takes, the list says. */
@RestController
@RequestMapping("/api/lists/{list}")
class ListController {

    private final Lists lists;
    private final ListQueries queries;
    private final DescribeList describe;

    ListController(Lists lists, ListQueries queries, DescribeList describe) {
        this.lists = lists;
        this.queries = queries;
        this.describe = describe;
    }

    @GetMapping
    @Requires(Right.SIGNED_IN)
    ListView describeList(Actor actor, @PathVariable String list, Locale locale) {
        return describe.view(actor, lists.get(actor, list), locale);
    }

    @GetMapping("/rows")
    @Requires(Right.SIGNED_IN)
    Page<ListRow> listRows(
            Actor actor,
            @PathVariable String list,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String columns,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return queries.page(actor, lists.get(actor, list), new ListQuery(q, filter, sort, columns, after, size));
    }

    /** Apart from the rows, so that nobody waits for a number to see them. */
    @GetMapping("/count")
    @Requires(Right.SIGNED_IN)
    Count countRows(
            Actor actor,
            @PathVariable String list,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String filter) {
        return queries.count(actor, lists.get(actor, list), new ListQuery(q, filter, null, null, null, null));
    }
}
