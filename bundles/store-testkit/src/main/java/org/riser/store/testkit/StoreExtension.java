package org.riser.store.testkit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Makes the stores that {@link StoreTest} promises; they are closed when all tests are done. */
final class StoreExtension implements TestTemplateInvocationContextProvider, ParameterResolver {
    private static final Namespace STORES = Namespace.create(StoreExtension.class);

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return context.getRequiredTestMethod().isAnnotationPresent(EachDatabase.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return TestDatabase.chosen().stream().map(OnDatabase::new);
    }

    /** A {@code @Test}; the invocations of {@link EachDatabase} bring their own resolver. */
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return isStore(parameter)
                && context.getTestMethod()
                        .filter(method -> method.isAnnotationPresent(EachDatabase.class))
                        .isEmpty();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return store(TestDatabase.DERBY, context);
    }

    private static boolean isStore(ParameterContext parameter) {
        return parameter.getParameter().getType() == TestStore.class;
    }

    private static TestStore store(TestDatabase database, ExtensionContext context) {
        String[] units =
                context.getRequiredTestClass().getAnnotation(StoreTest.class).value();
        return context.getRoot()
                .getStore(STORES)
                .getOrComputeIfAbsent(
                        List.of(database, List.of(units)), key -> TestStore.open(database, units), TestStore.class);
    }

    private record OnDatabase(TestDatabase database) implements TestTemplateInvocationContext, ParameterResolver {
        @Override
        public String getDisplayName(int index) {
            return database.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return isStore(parameter);
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return store(database, context);
        }
    }
}
