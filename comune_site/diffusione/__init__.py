"""How others read the site: sitemap, robots, feeds, pictures for sharing, open API."""
