package org.riser.console.internal.shell;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.riser.console.NewContribution;
import org.riser.console.SearchContribution;
import org.riser.console.ViewContribution;
import org.riser.console.internal.Leftovers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What bundles add to the console. They come and go on the threads that start and stop bundles; open pages follow a
 * moment later on their own.
 */
@Component(service = Contributions.class)
public final class Contributions {
    private static final Logger LOG = LoggerFactory.getLogger(Contributions.class);

    private final OpenPages pages;
    private final Consumer<ClassLoader> forget;
    private final List<ViewContribution> views = new CopyOnWriteArrayList<>();
    private final List<SearchContribution> searches = new CopyOnWriteArrayList<>();
    private final List<NewContribution> news = new CopyOnWriteArrayList<>();

    @Activate
    public Contributions(@Reference OpenPages pages) {
        this(pages, Leftovers::forget);
    }

    /** @param forget is told the class loader of each page that is gone */
    Contributions(OpenPages pages, Consumer<ClassLoader> forget) {
        this.pages = pages;
        this.forget = forget;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addView(ViewContribution view) {
        views.add(view);
        LOG.info("Page /{} is there", view.path());
        pages.each(page -> true, OpenPage::follow);
    }

    void removeView(ViewContribution view) {
        views.remove(view);
        LOG.info("Page /{} is gone", view.path());
        pages.each(page -> true, OpenPage::follow);
        forget.accept(view.getClass().getClassLoader());
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSearch(SearchContribution search) {
        searches.add(search);
    }

    void removeSearch(SearchContribution search) {
        searches.remove(search);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addNew(NewContribution contribution) {
        news.add(contribution);
    }

    void removeNew(NewContribution contribution) {
        news.remove(contribution);
    }

    /** In the order of sections, then as the contributions say. */
    List<ViewContribution> views() {
        return views.stream()
                .sorted(Comparator.comparing(ViewContribution::section).thenComparingInt(ViewContribution::order))
                .toList();
    }

    List<SearchContribution> searches() {
        return searches.stream()
                .sorted(Comparator.comparingInt(SearchContribution::order))
                .toList();
    }

    List<NewContribution> news() {
        return List.copyOf(news);
    }
}
