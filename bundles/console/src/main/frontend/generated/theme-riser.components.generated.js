


if (!document['_vaadintheme_riser_componentCss']) {
  
  document['_vaadintheme_riser_componentCss'] = true;
}

if (import.meta.hot) {
  import.meta.hot.accept((module) => {
    window.location.reload();
  });
}

