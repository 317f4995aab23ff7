package org.riser.store.internal.unit;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** A unit as EclipseLink asks for it: listed classes only, woven at build time, no cache, the store's connections. */
final class UnitInfo implements PersistenceUnitInfo {
    private final PersistenceXml xml;
    private final URL root;
    private final ClassLoader loader;
    private final DataSource dataSource;

    UnitInfo(PersistenceXml xml, URL root, ClassLoader loader, DataSource dataSource) {
        this.xml = xml;
        this.root = root;
        this.loader = loader;
        this.dataSource = dataSource;
    }

    @Override
    public String getPersistenceUnitName() {
        return xml.unit();
    }

    @Override
    public String getPersistenceProviderClassName() {
        return PersistenceProvider.class.getName();
    }

    // A unit outside CDI has no scope; the interface lets it be null without saying so.
    @SuppressWarnings("NullAway")
    @Override
    public String getScopeAnnotationName() {
        return null;
    }

    @Override
    public List<String> getQualifierAnnotationNames() {
        return List.of();
    }

    // The provider still asks for the old type.
    @SuppressWarnings({"deprecation", "removal"})
    @Override
    public jakarta.persistence.spi.PersistenceUnitTransactionType getTransactionType() {
        return jakarta.persistence.spi.PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    // There is no JTA here; the interface lets it be null without saying so.
    @SuppressWarnings("NullAway")
    @Override
    public DataSource getJtaDataSource() {
        return null;
    }

    @Override
    public DataSource getNonJtaDataSource() {
        return dataSource;
    }

    @Override
    public List<String> getMappingFileNames() {
        return List.of();
    }

    @Override
    public List<URL> getJarFileUrls() {
        return List.of();
    }

    @Override
    public URL getPersistenceUnitRootUrl() {
        return root;
    }

    @Override
    public List<String> getManagedClassNames() {
        return xml.classes();
    }

    @Override
    public boolean excludeUnlistedClasses() {
        return true;
    }

    @Override
    public SharedCacheMode getSharedCacheMode() {
        return SharedCacheMode.NONE;
    }

    @Override
    public ValidationMode getValidationMode() {
        return ValidationMode.NONE;
    }

    @Override
    public Properties getProperties() {
        return xml.properties();
    }

    @Override
    public String getPersistenceXMLSchemaVersion() {
        return "3.2";
    }

    @Override
    public ClassLoader getClassLoader() {
        return loader;
    }

    @Override
    public void addTransformer(ClassTransformer transformer) {
        // Classes are woven at build time.
    }

    @Override
    public ClassLoader getNewTempClassLoader() {
        return loader;
    }
}
